package io.chalice.project.build;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.RuntimeTree;
import io.chalice.project.aot.AotProcessing;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.BootJar;

/**
 * Has Spring process an application ahead of time while it is described, which takes
 * another JVM. What is made is for the routes' function, and remembered as ever. A
 * mistake in it is not told: it is made again when it is needed.
 */
final class EarlyProcessing implements AutoCloseable {

	/** Nothing is processed early. */
	static final EarlyProcessing NONE = new EarlyProcessing();

	private @Nullable Thread thread;

	private volatile @Nullable Unpacked unpacked;

	/**
	 * Begin.
	 * @param built the built project
	 * @param tree what it runs with
	 * @param stage the stage
	 * @return what is under way
	 */
	static EarlyProcessing begin(BuiltProject built, RuntimeTree tree, StageConfiguration stage) {
		EarlyProcessing early = new EarlyProcessing();
		Thread thread = new Thread(() -> early.process(built, tree, stage), "early-processing");
		thread.setDaemon(true);
		early.thread = thread;
		thread.start();
		return early;
	}

	private void process(BuiltProject built, RuntimeTree tree, StageConfiguration stage) {
		try (BootJar jar = BootJar.find(built.project().jar())) {
			boolean snapStart = stage.configuredFunctions()
				.stream()
				.anyMatch((function) -> stage.function(function).get(LambdaKeys.SNAP_START));
			Set<String> leaveOut = UndeployedLibraries.of(built, jar, tree, snapStart);
			AotProcessing processing = new ProcessedJar(built, jar, leaveOut, tree).unpack();
			processing.compile(
					processing.generate(stage.stage(), stage.function(ApplicationModel.API_HANDLER).environment()));
			this.unpacked = new Unpacked(leaveOut, processing);
		}
		catch (RuntimeException ex) {
			// told by whoever does the same again
		}
	}

	/**
	 * Wait for the end, and return what was unpacked for it.
	 * @param leaveOut the file names of the jars that are not deployed
	 * @return what processes the application without these, or empty when it was another
	 * one
	 */
	Optional<AotProcessing> processing(Set<String> leaveOut) {
		join(this.thread);
		Unpacked done = this.unpacked;
		return (done != null && done.leftOut().equals(leaveOut)) ? Optional.of(done.processing()) : Optional.empty();
	}

	private static void join(@Nullable Thread running) {
		if (running == null) {
			return;
		}
		try {
			running.join();
		}
		catch (InterruptedException ex) {
			running.interrupt();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
			join(running);
		}
	}

	private record Unpacked(Set<String> leftOut, AotProcessing processing) {

	}

}
