package ca.tandem.media;

import java.util.ArrayList;
import java.util.List;

/** Widths in pixels in which readers get pictures. */
public final class PictureWidths {

    private static final int SMALL = 480;
    private static final int MIDDLE = 960;
    private static final int LARGEST = 1_600;

    private PictureWidths() {}

    /** Returns the widths of a picture, the largest first, at least one; none is larger than the picture. */
    public static List<Integer> of(int width) {
        var largest = Math.min(width, LARGEST);
        var widths = new ArrayList<>(List.of(largest));
        for (var smaller : List.of(MIDDLE, SMALL)) {
            if (smaller < largest) {
                widths.add(smaller);
            }
        }
        return widths;
    }
}
