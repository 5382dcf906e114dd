package io.chalice.autoconfigure.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

import io.chalice.autoconfigure.priming.FrameworkPriming;
import io.chalice.snapshot.SnapStartHook;

/**
 * What Lambda's runtime tells of a snapshot: before it, everything is primed and the
 * application gives up what must not be in it; after each start from it, the application
 * gets that again. It makes no context: one that is made before a snapshot would wait for
 * ever after it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Lambda
 * SnapStart runtime hooks for Java</a>
 */
final class SnapshotResource implements Resource {

	/** Enough to have what a request needs compiled; more is not noticed. */
	private static final int ROUNDS = 30;

	private static final Logger logger = LoggerFactory.getLogger(SnapshotResource.class);

	private final ApplicationContext context;

	private final List<SnapStartHook> hooks;

	private SnapshotResource(ApplicationContext context, List<SnapStartHook> hooks) {
		this.context = context;
		this.hooks = hooks;
	}

	/**
	 * Ask to be told of the snapshot.
	 * @param context the application, started
	 * @return what is told, to be kept by the caller
	 */
	static SnapshotResource register(ApplicationContext context) {
		SnapshotResource resource = new SnapshotResource(context,
				context.getBeanProvider(SnapStartHook.class).orderedStream().toList());
		Core.getGlobalContext().register(resource);
		return resource;
	}

	@Override
	public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
		FrameworkPriming.of(this.context).run(ROUNDS);
		List<SnapStartHook> last = new ArrayList<>(this.hooks);
		Collections.reverse(last);
		for (SnapStartHook hook : last) {
			call(hook, SnapStartHook::beforeCheckpoint, "before the snapshot, which is not taken");
		}
	}

	@Override
	public void afterRestore(Context<? extends Resource> context) throws Exception {
		for (SnapStartHook hook : this.hooks) {
			call(hook, SnapStartHook::afterRestore, "after the start from the snapshot, and the process ends");
		}
	}

	// Lambda's runtime reports an exception without a message for all that is thrown
	private static void call(SnapStartHook hook, HookCall call, String when) throws Exception {
		try {
			call.on(hook);
		}
		catch (Exception ex) {
			logger.error("The SnapStart hook {} failed {}: {}", hook.getClass().getName(), when, ex.getMessage());
			throw ex;
		}
	}

	/**
	 * One of a hook's methods.
	 */
	@FunctionalInterface
	private interface HookCall {

		void on(SnapStartHook hook) throws Exception;

	}

}
