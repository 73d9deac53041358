package ca.tandem.identity.link;

/** Delivery of links by e-mail. The package of notifications implements it, because this package knows no mail server. */
public interface LinkDelivery {

    /** Checks whether a mail server is configured. */
    boolean isEnabled();

    /** Queues a message with a link to the owner of its account, in the transaction of the caller. */
    void send(OneTimeLink link);
}
