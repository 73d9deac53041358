package ca.tandem.identity;

/** The event that a second factor of an account was added or removed. */
public record SecondFactorChanged(Account account) {}
