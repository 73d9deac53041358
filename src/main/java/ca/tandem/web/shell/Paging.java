package ca.tandem.web.shell;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Paging of a list: the current page and the addresses of the pages.
 *
 * @param page the current page, from 1
 * @param total the number of entries on all pages
 * @param size the number of entries on a page
 * @param addresses the address of each page, by its number
 */
public record Paging(int page, long total, int size, IntFunction<String> addresses) {

    private static final int NEIGHBOURS = 2;

    /** Returns the number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Checks whether there is more than one page. */
    public boolean isNeeded() {
        return pages() > 1;
    }

    /** Returns the page numbers to link to: the first, the last, and those around the current page. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page) <= NEIGHBOURS)
                .boxed()
                .toList();
    }

    /** Returns what the address of the current page has behind that of the first; empty on the first. */
    public String getSuffix() {
        return page == 1 ? "" : "?page=" + page;
    }

    /** Returns the address of a page. */
    public String at(int number) {
        return addresses.apply(number);
    }

    /** Returns the addresses of the pages of a list whose first page is the list itself, with its query. */
    public static IntFunction<String> after(String address) {
        return number -> number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** Parses a page number of a query; a missing or malformed number is page 1. */
    public static int number(String written) {
        return written != null && written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
    }
}
