package ca.tandem.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;

/** Messages for the next page, with a session of their own and without a container. */
public final class FlashMessagesFixture {

    private FlashMessagesFixture() {}

    /** Returns messages of a new session. */
    public static FlashMessages flashMessages() {
        var attributes = new HashMap<Object, Object>();
        var session = proxy(HttpSession.class, (method, arguments) -> switch (method) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
        var flashMessages = new FlashMessages();
        flashMessages.request = proxy(HttpServletRequest.class, (method, arguments) -> session);
        return flashMessages;
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                FlashMessagesFixture.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}
