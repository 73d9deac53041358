package ca.tandem.translation.memory;

import java.util.List;

/**
 * A page of search results of the translation memory.
 *
 * @param total the number of entries on all pages
 * @param page the page, from 1
 * @param size the number of entries on a page
 * @param items the entries of this page, the latest first; empty after the last page
 */
public record MemoryPage(long total, int page, int size, List<MemoryItem> items) {}
