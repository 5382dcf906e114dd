package io.chalice.deployer.aws;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A client of a service. It takes a while to make one, so it is made for the first call:
 * few commands call all services, and a deploy calls several at once.
 *
 * @param <C> the client's type
 */
final class LazyClient<C extends SdkAutoCloseable> implements SdkAutoCloseable {

	private final Supplier<C> making;

	private @Nullable C client;

	LazyClient(Supplier<C> making) {
		this.making = making;
	}

	synchronized C get() {
		C made = this.client;
		if (made == null) {
			made = this.making.get();
			this.client = made;
		}
		return made;
	}

	@Override
	public synchronized void close() {
		if (this.client != null) {
			this.client.close();
		}
	}

}
