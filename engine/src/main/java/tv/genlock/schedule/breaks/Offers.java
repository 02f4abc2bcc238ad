package tv.genlock.schedule.breaks;

import java.util.Arrays;

/**
 * What a pod is chosen from, in the order of offering: lengths and what must be kept apart, as plain arrays for the search. A
 * candidate that may air twice is offered twice. Owner thread only.
 */
final class Offers {
    private int[] candidate = new int[64];
    private long[] ticks = new long[64];
    private int[] company = new int[64];
    private int[] category = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int candidateNumber, long durationTicks, int companyNumber, int categoryNumber) {
        if (size == ticks.length) {
            candidate = Arrays.copyOf(candidate, 2 * size);
            ticks = Arrays.copyOf(ticks, 2 * size);
            company = Arrays.copyOf(company, 2 * size);
            category = Arrays.copyOf(category, 2 * size);
        }
        candidate[size] = candidateNumber;
        ticks[size] = durationTicks;
        company[size] = companyNumber;
        category[size] = categoryNumber;
        size++;
    }

    int size() {
        return size;
    }

    /** Which of the {@link Candidates} this is. */
    int candidate(int offer) {
        return candidate[offer];
    }

    long ticks(int offer) {
        return ticks[offer];
    }

    int company(int offer) {
        return company[offer];
    }

    int category(int offer) {
        return category[offer];
    }
}
