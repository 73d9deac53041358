package ca.tandem.translation.proofreading;

/** An event: a word was added to the dictionary or removed from it. Observe it after the commit ({@code during = AFTER_SUCCESS}). */
public record DictionaryChanged() {}
