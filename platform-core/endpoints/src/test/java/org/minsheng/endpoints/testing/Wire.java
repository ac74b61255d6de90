package org.minsheng.endpoints.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks a server byte by byte, as no client of HTTP would. */
public record Wire(int port) {

    private static final int PATIENCE = 15_000;

    /** @param status 0 where the server hung up without a word, -1 where it said nothing and did not hang up either */
    public record Answer(int status, String head, String body) {

        public boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /** @param request the head, each line ended by a line break, and whatever follows it */
    public Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            var said = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getInputStream().transferTo(said);
            } catch (SocketTimeoutException silent) {
                return answer(said, -1);
            } catch (IOException hungUp) {
                return answer(said, 0);
            }
            return answer(said, 0);
        }
    }

    private static Answer answer(ByteArrayOutputStream said, int otherwise) {
        String all = said.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(otherwise, "", all);
        }
        return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    }
}
