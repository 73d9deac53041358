package ca.tandem.identity;

/** What an account may do. An account can hold several roles; none of them lets anybody approve their own work. */
public enum Role {
    AUTHOR,
    TRANSLATOR,
    APPROVER,
    ADMINISTRATOR
}
