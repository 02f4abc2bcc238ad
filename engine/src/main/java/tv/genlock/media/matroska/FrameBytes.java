package tv.genlock.media.matroska;

import java.io.IOException;
import tv.genlock.media.ByteSource;
import tv.genlock.media.PictureKind;

/** The bytes of one frame in the file, what header stripping took off put back in front. One thread. */
final class FrameBytes implements PictureKind.Bytes {
    private final ByteWindow in;
    private final byte[] stripped;
    private long offset;
    private int size;

    /** Peeks through a window of its own, so that the walk's own window is not torn away from the heads it follows. */
    FrameBytes(ByteSource source, byte[] stripped) {
        this.in = new ByteWindow(source);
        this.stripped = stripped;
    }

    FrameBytes at(long newOffset, int newSize) {
        offset = newOffset;
        size = newSize;
        return this;
    }

    @Override
    public int size() {
        return stripped.length + size;
    }

    @Override
    public void read(int at, byte[] into) throws IOException {
        for (int i = 0; i < into.length; i++) {
            int place = at + i;
            if (place < stripped.length) {
                into[i] = stripped[place];
            } else {
                in.moveTo(offset + place - stripped.length);
                into[i] = (byte) in.u8();
            }
        }
    }
}
