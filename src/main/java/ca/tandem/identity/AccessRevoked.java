package ca.tandem.identity;

/**
 * An event: the password, a factor or the roles of an account were changed, or it was closed, so that its sessions and tokens end. Observed
 * inside the transaction.
 *
 * @param account the account
 */
public record AccessRevoked(Account account) {}
