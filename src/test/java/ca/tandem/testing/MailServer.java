package ca.tandem.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that runs in the process of the tests. */
public final class MailServer {

    private MailServer() {}

    private static final class SharedServer {

        static final GreenMail SERVER = started();

        private static GreenMail started() {
            var server = on(0);
            server.start();
            return server;
        }
    }

    /** Returns the server to which {@link RunningTandem#samples()} sends; it ends with the tests' process. */
    public static GreenMail shared() {
        return SharedServer.SERVER;
    }

    static String sharedUrl() {
        return "smtp://127.0.0.1:" + shared().getSmtp().getPort();
    }

    /**
     * Prepares a server that is not started yet.
     *
     * @param port where it listens on loopback; 0 for a free one
     */
    public static GreenMail on(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(Patience.LONGEST.toMillis());
        return new GreenMail(setup);
    }
}
