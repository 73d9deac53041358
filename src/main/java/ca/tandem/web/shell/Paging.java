package ca.tandem.web.shell;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Paging of a list: the current page and the addresses of the pages.
 *
 * @param page the current page, from 1
 * @param pages the number of pages
 * @param address the address of the list with its query but without a page
 */
public record Paging(int page, int pages, String address) {

    private static final int NEIGHBOURS = 2;

    /** Checks whether there is more than one page. */
    public boolean isNeeded() {
        return pages > 1;
    }

    /** Returns the page numbers to link to: the first, the last, and those around the current page. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= NEIGHBOURS)
                .boxed()
                .toList();
    }

    /** Returns the address of a page; that of the first page is the address of the list. */
    public String at(int number) {
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** Parses a page number of a query; a missing or malformed number is page 1. */
    public static int number(String written) {
        return written != null && written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
    }
}
