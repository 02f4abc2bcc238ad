package tv.genlock.schedule.breaks;

import java.util.Arrays;

/**
 * Offers that exclude each other, as linked lists over the offers. By company or by category, whichever makes fewer groups when
 * both rules hold: in most libraries a company has one category, and then the groups express both rules. Groups come in the
 * order of their first offer. Owner thread only.
 */
final class SpotGroups {
    private int[] head = new int[64];
    private int[] last = new int[64];
    private int[] next = new int[64];
    private int[] groupOfKey = new int[64];
    private int size;
    private int count;
    private boolean byCompany;

    /** @param keys more than any number of a company or category */
    void sort(Offers offers, int most, ExactFill.Rules rules, int keys) {
        count = Math.min(most, offers.size());
        grow(keys);
        byCompany = rules.company();
        if (rules.category()) {
            byCompany = rules.company() && distinct(offers, true, keys) < distinct(offers, false, keys);
        }
        boolean grouped = rules.company() || rules.category();
        Arrays.fill(groupOfKey, 0, keys, -1);
        size = 0;
        for (int offer = 0; offer < count; offer++) {
            place(offer, grouped ? key(offers, offer) : SpotPool.NONE);
        }
    }

    private void grow(int keys) {
        if (head.length < count) {
            head = new int[count];
            last = new int[count];
            next = new int[count];
        }
        if (groupOfKey.length < keys) {
            groupOfKey = new int[keys];
        }
    }

    private int key(Offers offers, int offer) {
        return byCompany ? offers.company(offer) : offers.category(offer);
    }

    private int distinct(Offers offers, boolean companies, int keys) {
        Arrays.fill(groupOfKey, 0, keys, -1);
        int distinct = 0;
        for (int offer = 0; offer < count; offer++) {
            int key = companies ? offers.company(offer) : offers.category(offer);
            if (key == SpotPool.NONE) {
                distinct++;
            } else if (groupOfKey[key] < 0) {
                groupOfKey[key] = 0;
                distinct++;
            }
        }
        return distinct;
    }

    private void place(int offer, int key) {
        next[offer] = -1;
        int group = key == SpotPool.NONE ? -1 : groupOfKey[key];
        if (group >= 0) {
            next[last[group]] = offer;
            last[group] = offer;
            return;
        }
        head[size] = offer;
        last[size] = offer;
        if (key != SpotPool.NONE) {
            groupOfKey[key] = size;
        }
        size++;
    }

    int size() {
        return size;
    }

    /** How many offers are in the groups. */
    int count() {
        return count;
    }

    boolean byCompany() {
        return byCompany;
    }

    /** The first offer of a group. */
    int head(int group) {
        return head[group];
    }

    /** The offer behind one in its group; -1 for none. */
    int next(int offer) {
        return next[offer];
    }
}
