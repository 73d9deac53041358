package ca.tandem.identity;

/** A role that an account can hold. An account can hold several roles; none of them allows users to approve their own work. */
public enum Role {
    AUTHOR,
    TRANSLATOR,
    APPROVER,
    ADMINISTRATOR
}
