package dev.broadsheet;

import java.net.InetAddress;
import java.security.Permission;

/**
 * Lets everything happen but the network: whoever looks up a name, connects, listens or sends is
 * stopped and named on standard error. For a process of its own, on a Java that still has security
 * managers.
 */
@SuppressWarnings("removal")
public final class NoNetwork extends SecurityManager {

  @Override
  public void checkPermission(Permission permission) {
    // Only the network is forbidden.
  }

  @Override
  public void checkPermission(Permission permission, Object context) {
    // Only the network is forbidden.
  }

  @Override
  public void checkConnect(String host, int port) {
    refuse("connect to " + host + ":" + port);
  }

  @Override
  public void checkConnect(String host, int port, Object context) {
    refuse("connect to " + host + ":" + port);
  }

  @Override
  public void checkListen(int port) {
    refuse("listen on " + port);
  }

  @Override
  public void checkAccept(String host, int port) {
    refuse("accept from " + host + ":" + port);
  }

  @Override
  public void checkMulticast(InetAddress group) {
    refuse("join " + group);
  }

  private static void refuse(String what) {
    System.err.println("NETWORK: tried to " + what);
    new Throwable().printStackTrace();
    throw new SecurityException("no network: " + what);
  }
}
