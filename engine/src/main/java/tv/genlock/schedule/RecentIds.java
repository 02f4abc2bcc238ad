package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.List;

/** The last few ids of something, oldest first. Owner thread only. */
final class RecentIds {
    private final long[] ids;
    private int count;

    /**
     * @param most how many are remembered; 1 or more
     * @param known those of before; when another order remembered more of them, as many stay remembered
     */
    RecentIds(int most, List<Long> known) {
        ids = new long[Math.max(most, known.size())];
        reset(known);
    }

    /** Forgets everything but {@code known}. */
    void reset(List<Long> known) {
        count = 0;
        known.forEach(this::add);
    }

    /** The oldest makes room for it. */
    void add(long id) {
        if (count == ids.length) {
            forget(0);
        }
        ids[count++] = id;
    }

    /** The same for an id that may be there already: it is the latest then, and no more where it was. */
    void moveToEnd(long id) {
        for (int n = 0; n < count; n++) {
            if (ids[n] == id) {
                forget(n);
                break;
            }
        }
        add(id);
    }

    private void forget(int index) {
        System.arraycopy(ids, index + 1, ids, index, count - index - 1);
        count--;
    }

    /** Whether an id is among the last so many. */
    boolean contains(long id, int last) {
        for (int n = count - 1; n >= Math.max(0, count - last); n--) {
            if (ids[n] == id) {
                return true;
            }
        }
        return false;
    }

    List<Long> toList() {
        List<Long> list = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            list.add(ids[n]);
        }
        return list;
    }
}
