package org.minsheng.admin;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
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

    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
        for (MimeMessage message : messages) {
            try {
                String to = message.getAllRecipients()[0].toString();
                if (!to.endsWith(DOMAIN)) {
                    throw new MailSendException("Not a domain of ours");
                }
                mail.computeIfAbsent(to, any -> new CopyOnWriteArrayList<>())
                        .add(message.getSubject() + "\n" + message.getContent());
            } catch (MessagingException | IOException e) {
                throw new MailSendException("Not a message", e);
            }
        }
    }
}
