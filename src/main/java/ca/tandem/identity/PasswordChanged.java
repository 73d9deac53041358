package ca.tandem.identity;

/**
 * An event: the password of an account was replaced by another one, of which its owner is told. Observed inside the transaction.
 *
 * @param account the account
 */
public record PasswordChanged(Account account) {}
