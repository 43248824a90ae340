using FoodSaaS.Benchmarks.Report;

namespace FoodSaaS.Benchmarks;

/// <summary>One question to the running product.</summary>
internal interface IMeasurement
{
    string Name { get; }

    /// <exception cref="CannotMeasureException">The question could not be put.</exception>
    Task<IReadOnlyList<Row>> RunAsync(Bench bench);
}

/// <summary>A figure could not be had: something did not start, did not answer, or did not answer as it must for the figure to mean anything.</summary>
internal sealed class CannotMeasureException(string message) : Exception(message);
