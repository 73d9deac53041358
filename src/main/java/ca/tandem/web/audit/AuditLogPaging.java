package ca.tandem.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paging of a list: the current page and the page numbers to link to.
 *
 * @param number the current page, from 1
 * @param total the number of entries on all pages
 */
public record AuditLogPaging(int number, long total) {

    static final int SIZE = 50;

    /** Number of page links on either side of the current page. */
    private static final int NEAR = 2;

    static int wanted(String page) {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Returns the number of the last page. */
    public int last() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Returns the page numbers to link to: the first, the last, and those near the current page. */
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
