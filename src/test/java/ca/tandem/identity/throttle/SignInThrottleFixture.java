package ca.tandem.identity.throttle;

import ca.tandem.common.PortalKey;
import java.time.Clock;
import javax.sql.DataSource;

/** A node's throttle and its cookies, wired by hand for tests. */
public final class SignInThrottleFixture {

    /** The same on every node. */
    public static final PortalKey KEY = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");

    private SignInThrottleFixture() {}

    /** A node's throttle on that database. */
    public static SignInThrottle signInThrottle(DataSource dataSource, Clock clock) {
        var throttle = new SignInThrottle();
        throttle.dataSource = dataSource;
        throttle.clock = clock;
        throttle.portalKey = KEY;
        throttle.begin();
        return throttle;
    }

    /** What signs cookies with that key. */
    public static DeviceCookie deviceCookie(PortalKey key) {
        var deviceCookie = new DeviceCookie();
        deviceCookie.portalKey = key;
        return deviceCookie;
    }
}
