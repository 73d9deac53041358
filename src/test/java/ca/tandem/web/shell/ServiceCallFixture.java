package ca.tandem.web.shell;

/** Calls of services as pages make them, without a container. */
public final class ServiceCallFixture {

    private ServiceCallFixture() {}

    /** A call that tells its outcome by these messages and texts. */
    public static ServiceCall serviceCall(StatusMessages messages, PageTexts texts) {
        var call = new ServiceCall();
        call.statusMessages = messages;
        call.pageTexts = texts;
        return call;
    }
}
