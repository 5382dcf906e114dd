package io.chalice.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * Measures an application that is packaged in one way or several. Starts of all take
 * turns, so that whatever else the machine does hits all of them alike.
 */
public final class ApplicationBench {

	/** How many libraries are named. */
	private static final int LIBRARIES = 10;

	private final BenchPlan plan;

	private final BenchListener listener;

	private final PinnedStart start = PinnedStart.find();

	/**
	 * Create a bench.
	 * @param plan how often is measured
	 * @param listener is told what is being measured
	 */
	public ApplicationBench(BenchPlan plan, BenchListener listener) {
		this.plan = plan;
		this.listener = listener;
	}

	/**
	 * Measure.
	 * @param subject what is measured
	 * @param variants at least one
	 * @param directory where files may be written and deleted
	 * @return the figures
	 * @throws BenchFailedException when a function does not start, or fails
	 * @throws ProgramInterruptedException when the thread is interrupted; nothing is left
	 * running
	 */
	public BenchReport run(BenchSubject subject, List<BenchVariant> variants, Path directory) {
		try {
			Path scratch = Files.createTempDirectory(Files.createDirectories(directory), "bench");
			try {
				return new BenchReport(subject, BenchMachine.current(this.start.pinned()), this.plan,
						measure(subject, variants, scratch));
			}
			finally {
				TemporaryDirectories.delete(scratch);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not measure " + subject.application(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProgramInterruptedException("bench", ex);
		}
	}

	private List<VariantFigures> measure(BenchSubject subject, List<BenchVariant> variants, Path scratch)
			throws IOException, InterruptedException {
		Map<BenchTarget, FunctionTrial> trials = new LinkedHashMap<>();
		for (BenchVariant variant : variants) {
			for (BenchTarget target : variant.targets()) {
				trials.put(target,
						new FunctionTrial(target, variant.name(), this.start.apply(target.configuration(), scratch)));
			}
		}
		Map<BenchTarget, List<StartSample>> samples = starts(trials);
		List<VariantFigures> figures = new ArrayList<>();
		for (BenchVariant variant : variants) {
			FunctionTrial trial = trial(trials, variant.first());
			this.listener.measuring("%s: %d warm requests".formatted(variant.name(), this.plan.requests()));
			WarmSamples warm = trial.warm(this.plan.requests());
			this.listener.measuring("%s: the classes of a start".formatted(variant.name()));
			StartBreakdown breakdown = trial.traced(scratch);
			List<FunctionFigures> functions = variant.targets()
				.stream()
				.map((target) -> FunctionFigures.of(target, samples.getOrDefault(target, List.of())))
				.toList();
			double cold = functions.get(0).cold().median();
			figures.add(new VariantFigures(variant, functions, warm, breakdown.phases(),
					breakdown.costliest(LIBRARIES, cold), breakdown.classes(),
					new RequestCost(cold, warm.p50(), subject.memory(), subject.price())));
		}
		return figures;
	}

	private Map<BenchTarget, List<StartSample>> starts(Map<BenchTarget, FunctionTrial> trials)
			throws InterruptedException {
		Map<BenchTarget, List<StartSample>> samples = new LinkedHashMap<>();
		// the first start finds neither its files nor this program's classes in memory
		for (int run = 0; run <= this.plan.runs(); run++) {
			this.listener.measuring((run == 0) ? "Starts, which do not count yet"
					: "Starts, %d of %d".formatted(run, this.plan.runs()));
			for (Map.Entry<BenchTarget, FunctionTrial> trial : trials.entrySet()) {
				StartSample sample = trial.getValue().cold();
				if (run > 0) {
					samples.computeIfAbsent(trial.getKey(), (target) -> new ArrayList<>()).add(sample);
				}
			}
		}
		return samples;
	}

	private static FunctionTrial trial(Map<BenchTarget, FunctionTrial> trials, BenchTarget target) {
		FunctionTrial trial = trials.get(target);
		if (trial == null) {
			throw new IllegalArgumentException(target.name());
		}
		return trial;
	}

}
