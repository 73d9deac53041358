package ca.tandem.posting;

import java.io.Serializable;

/**
 * A salary range in dollars a year.
 *
 * @param low the lower end, or null
 * @param high the upper end, or null
 */
public record SalaryRange(Integer low, Integer high) implements Serializable {}
