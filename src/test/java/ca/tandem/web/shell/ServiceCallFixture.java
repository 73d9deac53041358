package ca.tandem.web.shell;

/** Service calls as pages make them, wired without a container. */
public final class ServiceCallFixture {

    private ServiceCallFixture() {}

    /** Returns a call that shows its outcome by these messages and texts. */
    public static ServiceCall serviceCall(StatusMessages messages, PageTexts texts) {
        var call = new ServiceCall();
        call.statusMessages = messages;
        call.pageTexts = texts;
        return call;
    }
}
