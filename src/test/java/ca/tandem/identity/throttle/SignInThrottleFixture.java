package ca.tandem.identity.throttle;

import ca.tandem.common.PortalKey;
import java.time.Clock;
import javax.sql.DataSource;

/** Sign-in throttles of a node and their cookies, wired without a container. */
public final class SignInThrottleFixture {

    /** The portal's key, which is the same on every node. */
    public static final PortalKey KEY = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");

    private SignInThrottleFixture() {}

    /** Returns the throttle of one more node on a database. */
    public static SignInThrottle signInThrottle(DataSource dataSource, Clock clock) {
        var throttle = new SignInThrottle();
        throttle.dataSource = dataSource;
        throttle.clock = clock;
        throttle.portalKey = KEY;
        throttle.begin();
        return throttle;
    }

    /** Returns a device cookie that is signed with the key. */
    public static DeviceCookie deviceCookie(PortalKey key) {
        var deviceCookie = new DeviceCookie();
        deviceCookie.portalKey = key;
        deviceCookie.base = "http://localhost";
        return deviceCookie;
    }
}
