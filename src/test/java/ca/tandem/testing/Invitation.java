package ca.tandem.testing;

import java.util.Map;
import java.util.regex.Pattern;

/** Invitations of new people: an administrator opens an account, and its owner sets the password with the link that the page shows. */
public final class Invitation {

    private static final Pattern ADDRESS = Pattern.compile("id=\"link-address\"[^>]*value=\"[a-z]+://[^/]+([^\"]+)\"");

    private Invitation() {}

    /** Opens an account for somebody who signs in with the tests' password. */
    public static void open(RunningTandem tandem, String name, String displayName, String... roles) {
        accept(tandem, path(invite(tandem, name, displayName, roles).body()));
    }

    /** Opens an account that has no password yet, and returns the page that shows the link. */
    public static RawClient.RawResponse invite(RunningTandem tandem, String name, String displayName, String... roles) {
        var administrator = RawClient.signedIn(tandem, "administrator");
        var page = "/en/staff/accounts";
        return WebForm.of(administrator.get(page).body(), "open-form")
                .with("display-name", displayName)
                .with("account-name", name)
                .with("account-roles", roles)
                .send(administrator, page, "open");
    }

    /** Returns the path of the link that an administrator's page shows, with its secret as the fragment. */
    public static String path(String page) {
        var address = ADDRESS.matcher(page);
        if (!address.find()) {
            throw new IllegalStateException("No link in " + page);
        }
        return address.group(1);
    }

    /** Sets the tests' password with a link. */
    public static void accept(RunningTandem tandem, String path) {
        var status = SecretLink.of(path)
                .send(RawClient.at(tandem), Map.of("password", RunningTandem.PASSWORD))
                .status();
        if (status != 303) {
            throw new IllegalStateException("The link could not be used: " + status);
        }
    }
}
