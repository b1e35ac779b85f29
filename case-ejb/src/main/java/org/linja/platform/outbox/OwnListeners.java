package org.linja.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linja.platform.config.Settings;

/**
 * Listens to all queues by ourselves where the operator names a broker's client instead of an
 * adapter; idle otherwise. The same consumers hear what comes.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnListeners {
    @Resource ManagedThreadFactory threads;

    @Inject Settings settings;
    @Inject ReceiveEvent receiveEvent;
    @Inject Ears ears;

    private final List<QueueListener> listeners = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    @PostConstruct
    void start() {
        settings.brokerClient().map(BrokerClient::read).ifPresent(this::listen);
    }

    /** What each listener does; nothing where the server's adapter listens. */
    public List<ListenerState> states() {
        return listeners.stream().map(QueueListener::state).toList();
    }

    private void listen(BrokerClient client) {
        for (String topic : EventRoutes.TOPICS) {
            QueueListener listener =
                    new QueueListener(client::connect, EventRoutes.queueOf(topic), receiver(topic));
            Thread thread = threads.newThread(listener);
            thread.setName("linja-" + topic);
            listeners.add(listener);
            running.add(thread);
            thread.start();
        }
    }

    private Consumer<Message> receiver(String topic) {
        return message ->
                receiveEvent.receive(
                        message,
                        topic,
                        ears.behind(topic)
                                .orElseThrow(() -> new IllegalStateException("nobody hears yet")));
    }

    @PreDestroy
    void stop() {
        listeners.forEach(QueueListener::stop);
        running.forEach(Thread::interrupt);
    }
}
