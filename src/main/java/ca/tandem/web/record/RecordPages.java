package ca.tandem.web.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a list: which one is shown, and which ones are offered.
 *
 * @param number the page that is shown, from 1
 * @param total how many entries there are on all of them
 */
public record RecordPages(int number, long total) {

    static final int SIZE = 50;

    /** Pages near the present one that can be gone to at once. */
    private static final int NEAR = 2;

    static int wanted(String page) {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** The number of the last page. */
    public int last() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The numbers of the pages to offer: the first, the last, and those near this one. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, last())
                .filter(one -> one == 1 || one == last() || Math.abs(one - number) <= NEAR)
                .boxed()
                .toList();
    }

    static String parameter(String name, String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
