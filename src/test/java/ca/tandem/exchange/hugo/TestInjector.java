package ca.tandem.exchange.hugo;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.ImportEnded;
import ca.tandem.posting.PublicChange;
import ca.tandem.posting.TextWritten;
import ca.tandem.posting.TransitionGuard;
import ca.tandem.posting.revision.RevisionRecorder;
import ca.tandem.publication.Publisher;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.FindingGuard;
import ca.tandem.translation.unit.UnitTranslation;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * An injector that creates the real services on one entity manager and fills every field marked {@code @Inject}, as the container would.
 */
public final class TestInjector {

    private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");

    private final Map<Class<?>, Object> beans = new HashMap<>();

    /** Counts how often the checks look at a text. */
    final CheckRuns checkRuns = new CheckRuns();

    /** The ends of imports that were told, in their order. */
    final List<ImportEnded> importsEnded = new ArrayList<>();

    private boolean followsTexts;
    private boolean keepsRevisions;

    public TestInjector(EntityManager entityManager) {
        beans.put(EntityManager.class, entityManager);
        beans.put(AuditLog.class, new RecordingAuditLog());
        beans.put(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
        beans.put(Config.class, proxy(Config.class, (proxy, method, arguments) -> {
            throw new IllegalStateException("No test has settings");
        }));
    }

    /** Lets the units follow the texts that are written from now on, as they do in the container; for one transaction's worth of them. */
    void followTexts() {
        followsTexts = true;
    }

    /** Lets units follow all texts and actions and keeps revisions from now on, as in the container. */
    public void keepRevisions() {
        followsTexts = true;
        keepsRevisions = true;
    }

    /** Returns the service of a type. */
    public <T> T get(Class<T> type) {
        var bean = beans.get(type);
        if (bean == null) {
            bean = create(type);
            beans.put(type, bean);
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    inject(bean, field);
                }
            }
        }
        return type.cast(bean);
    }

    private void inject(Object bean, Field field) {
        try {
            field.setAccessible(true);
            field.set(bean, value(field));
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getName(), e);
        }
    }

    private Object value(Field field) {
        if (field.getType() == Instance.class) {
            return proxy(Instance.class, (proxy, method, arguments) -> all(argument(field)));
        }
        if (field.getType() == Event.class) {
            return proxy(Event.class, (proxy, method, arguments) -> {
                if (arguments[0] instanceof PublicChange) {
                    tell(Publisher.class, "onPublicChange", arguments[0]);
                } else if (followsTexts && arguments[0] instanceof TextWritten) {
                    tell(UnitTranslation.class, "onTextWritten", arguments[0]);
                } else if (keepsRevisions && arguments[0] instanceof ActionTaken) {
                    tell(UnitTranslation.class, "onActionTaken", arguments[0]);
                    tell(RevisionRecorder.class, "onActionTaken", arguments[0]);
                } else if (keepsRevisions && arguments[0] instanceof EditionSaved) {
                    tell(RevisionRecorder.class, "onEditionSaved", arguments[0]);
                } else if (arguments[0] instanceof ImportEnded ended) {
                    importsEnded.add(ended);
                }
                return null;
            });
        }
        return get(field.getType());
    }

    private void tell(Class<?> observer, String method, Object event) throws ReflectiveOperationException {
        var called = observer.getDeclaredMethod(method, event.getClass());
        called.setAccessible(true);
        called.invoke(get(observer), event);
    }

    /** Returns the beans of an {@link Instance}, of which only the stream is used. */
    private Stream<?> all(Class<?> type) {
        if (type == Check.class) {
            return Stream.concat(HugoPairChecks.all(), Stream.of(checkRuns));
        }
        return type == TransitionGuard.class ? Stream.of(get(FindingGuard.class)) : Stream.empty();
    }

    private static Class<?> argument(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(TestInjector.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object create(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
