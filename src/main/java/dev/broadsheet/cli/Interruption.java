package dev.broadsheet.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and SIGTERM. The first signal interrupts the thread that works, which then has some
 * seconds to leave in good order; after that, or at the second signal, the process ends where it
 * stands. What was done is in the store by then.
 *
 * <p>Safe for use by several threads: signals come on a thread of the virtual machine's.
 */
final class Interruption {
  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;
  private static final long PATIENCE_MILLIS = 3000;

  private final AtomicInteger code = new AtomicInteger();

  /** Watches for signals from now on, on behalf of {@code worker}. */
  void watch(Thread worker) {
    on("INT", INTERRUPTED, worker);
    on("TERM", TERMINATED, worker);
  }

  /** The exit code of the signal that came, if one did. */
  OptionalInt exitCode() {
    return code.get() == 0 ? OptionalInt.empty() : OptionalInt.of(code.get());
  }

  /** Java has no public way to tell signals apart; this one is in every virtual machine. */
  private void on(String name, int exitCode, Thread worker) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler heard =
          (proxy, method, arguments) -> {
            return method.getDeclaringClass() == Object.class
                ? answerAsObject(method, proxy, arguments)
                : heard(exitCode, worker);
          };
      Object listener =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(), new Class<?>[] {handler}, heard);
      Object subject = signal.getConstructor(String.class).newInstance(name);
      signal.getMethod("handle", signal, handler).invoke(null, subject, listener);
    } catch (ReflectiveOperationException e) {
      // Then the virtual machine ends the process by itself, with the same exit code.
      return;
    }
  }

  private static Object answerAsObject(Method method, Object proxy, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "signal";
    };
  }

  private Object heard(int exitCode, Thread worker) throws InterruptedException {
    boolean isFirst = code.compareAndSet(0, exitCode);
    if (isFirst) {
      worker.interrupt();
      worker.join(PATIENCE_MILLIS);
    }
    if (!isFirst || worker.isAlive()) {
      Runtime.getRuntime().halt(code.get());
    }
    return null;
  }
}
