package io.chalice.conformance.snapshot;

import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import io.chalice.ChaliceRoute;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.snapshot.PrimingHook;
import io.chalice.snapshot.SnapStartHook;

/**
 * An application with something that must not be the same in two processes. It prints
 * what is called; {@code BREAKAGE} names a hook's method that fails.
 */
@SpringBootApplication
public class SnapshotApplication {

	private String id = "frozen";

	private int requests;

	/**
	 * Return what two processes must not share.
	 * @return the id, and how many requests there were
	 */
	@ChaliceRoute("/id")
	public String id() {
		say("view");
		this.requests++;
		return this.id + " " + this.requests;
	}

	@Bean
	ChaliceMiddleware middleware() {
		return (invocation, next) -> {
			say("middleware");
			return next.proceed(invocation);
		};
	}

	@Bean
	PrimingHook priming() {
		return () -> say("priming");
	}

	@Bean
	@Order(1)
	SnapStartHook outer() {
		return hook("outer", () -> {
		});
	}

	@Bean
	@Order(2)
	SnapStartHook inner() {
		return hook("inner", () -> this.id = UUID.randomUUID().toString());
	}

	private static SnapStartHook hook(String name, Runnable restored) {
		return new SnapStartHook() {

			@Override
			public void beforeCheckpoint() {
				tell(name + " beforeCheckpoint");
			}

			@Override
			public void afterRestore() {
				tell(name + " afterRestore");
				restored.run();
			}

		};
	}

	@Bean
	SmartLifecycle connections() {
		return new SmartLifecycle() {

			private boolean running;

			@Override
			public void start() {
				say("connections start");
				this.running = true;
			}

			@Override
			public void stop() {
				say("connections stop");
				this.running = false;
			}

			@Override
			public boolean isRunning() {
				return this.running;
			}

		};
	}

	private static void tell(String call) {
		say(call);
		if (call.equals(System.getenv("BREAKAGE"))) {
			throw new IllegalStateException("broken as told");
		}
	}

	private static void say(String call) {
		System.out.println("seen " + call);
	}

	public static void main(String[] args) {
		SpringApplication.run(SnapshotApplication.class, args);
	}

}
