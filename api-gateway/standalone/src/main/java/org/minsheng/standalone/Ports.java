package org.minsheng.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** The services listen side by side: three for requests from the first on, three for their management ten further. */
public record Ports(int first) {

    private static final int MANAGEMENT = 10;

    /** A block of six that is free right now. */
    public static Ports free() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            Ports candidate = new Ports(20_000 + (int) (Math.random() * 10_000));
            if (candidate.taken().isEmpty()) {
                return candidate;
            }
        }
        throw new IOException("No six free ports between 20000 and 30012");
    }

    public int gateway() {
        return first;
    }

    public int platformCore() {
        return first + 1;
    }

    public int tenantAdmin() {
        return first + 2;
    }

    static int managementOf(int port) {
        return port + MANAGEMENT;
    }

    List<Integer> taken() {
        return IntStream.of(0, 1, 2, MANAGEMENT, MANAGEMENT + 1, MANAGEMENT + 2)
                .map(offset -> first + offset)
                .filter(port -> !isFree(port))
                .boxed()
                .toList();
    }

    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
