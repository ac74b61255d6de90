package org.minsheng.admin;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Keeps mail to one domain and sends none to any other, so that inviters there are given the link. */
@TestComponent
public class Postbox extends JavaMailSenderImpl {

    public static final String DOMAIN = "@mail.example";

    private final Map<String, List<String>> mail = new ConcurrentHashMap<>();

    public List<String> mailTo(String address) {
        return mail.getOrDefault(address, List.of());
    }

    /** As the real one does: the others arrive, and who sends is told which did not. */
    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
        Map<Object, Exception> failed = new LinkedHashMap<>();
        for (int i = 0; i < messages.length; i++) {
            try {
                String to = messages[i].getAllRecipients()[0].toString();
                if (to.endsWith(DOMAIN)) {
                    mail.computeIfAbsent(to, any -> new CopyOnWriteArrayList<>())
                            .add(messages[i].getSubject() + "\n" + messages[i].getContent());
                } else {
                    failed.put(originals == null ? messages[i] : originals[i], new IOException("Not a domain of ours"));
                }
            } catch (MessagingException | IOException e) {
                throw new MailSendException("Not a message", e);
            }
        }
        if (!failed.isEmpty()) {
            throw new MailSendException(failed);
        }
    }
}
