using System.Diagnostics;
using OpenTelemetry.Trace;

namespace FoodSaaS.Api.Operations;

/// <summary>Which traces begin here: a part of ours. A statement or call that belongs to nothing of ours (the dispatcher looks for work) begins none.</summary>
internal sealed class RootSampler(double ratio) : Sampler
{
    private readonly TraceIdRatioBasedSampler _ratio = new(ratio);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Kind == ActivityKind.Client ? new SamplingResult(SamplingDecision.Drop) : _ratio.ShouldSample(samplingParameters);
}
