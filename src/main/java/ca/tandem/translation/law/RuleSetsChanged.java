package ca.tandem.translation.law;

/** An event: a set of rules was switched on or off. Observe it after the commit ({@code during = AFTER_SUCCESS}). */
public record RuleSetsChanged() {}
