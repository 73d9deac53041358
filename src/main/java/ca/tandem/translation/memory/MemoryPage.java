package ca.tandem.translation.memory;

import java.util.List;

/**
 * A page of what was looked for in the memory.
 *
 * @param total how many entries there are on all pages
 * @param page the page, from 1
 * @param size how many entries a page holds
 * @param items the entries of this page, the latest first; empty behind the last one
 */
public record MemoryPage(long total, int page, int size, List<MemoryLine> items) {

    /** The number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
