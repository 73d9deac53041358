package ca.tandem.web.reader;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a list and where they are.
 *
 * @param page the page that is shown, from 1
 * @param pages how many there are
 * @param address the address of the list with its query but without a page
 */
public record Paging(int page, int pages, String address) {

    private static final int NEIGHBOURS = 2;

    /** Whether there is more than one page. */
    public boolean isNeeded() {
        return pages > 1;
    }

    /** The numbers to offer: the first, the last and those around the page that is shown. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= NEIGHBOURS)
                .boxed()
                .toList();
    }

    /** The address of one page; the first is the list itself. */
    public String at(int number) {
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** Reads a page number from a query; whatever is none is the first page. */
    static int number(String written) {
        return written != null && written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
    }
}
