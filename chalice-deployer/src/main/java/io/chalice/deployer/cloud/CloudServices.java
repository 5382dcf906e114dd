package io.chalice.deployer.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The services of a {@link Cloud}, by what they are for.
 */
public final class CloudServices {

	private final Map<Class<?>, Supplier<?>> services = new HashMap<>();

	/**
	 * Add a service.
	 * @param service what it is for
	 * @param supplier makes it
	 * @param <S> the service's type
	 * @return this
	 */
	public <S> CloudServices with(Class<S> service, Supplier<? extends S> supplier) {
		this.services.put(service, supplier);
		return this;
	}

	/**
	 * Return a service.
	 * @param service what it is for
	 * @param <S> the service's type
	 * @return the service
	 * @throws IllegalArgumentException when it was not added
	 */
	public <S> S get(Class<S> service) {
		Supplier<?> supplier = this.services.get(service);
		if (supplier == null) {
			throw new IllegalArgumentException("There is no service " + service.getSimpleName());
		}
		return service.cast(supplier.get());
	}

}
