package ca.tandem.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;

/** Service calls as pages make them, wired without a container. */
public final class ServiceCallFixture {

    private ServiceCallFixture() {}

    /** Returns a call that shows its outcome by these messages and texts. */
    public static ServiceCall serviceCall(StatusMessages messages, PageTexts texts) {
        var call = new ServiceCall();
        call.statusMessages = messages;
        call.pageTexts = texts;
        call.request = (HttpServletRequest) Proxy.newProxyInstance(
                ServiceCallFixture.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
        return call;
    }
}
