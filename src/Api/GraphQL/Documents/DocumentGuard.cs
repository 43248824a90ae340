using System.Text;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The outcome of guarding a document.</summary>
/// <param name="Exceeded">The limit that is broken, or null.</param>
/// <param name="HasCycle">True where a fragment spreads itself: such a document is invalid and must not be expanded.</param>
internal readonly record struct GuardVerdict(LimitExceeded? Exceeded, bool HasCycle);

/// <summary>
/// Stands before parser and validation, which need seconds for a hostile kilobyte. Linear in the document: tokens are counted, fragments are
/// weighed once each, and sums stop growing at a million.
/// </summary>
internal sealed class DocumentGuard(DocumentLimits limits)
{
    public GuardVerdict Check(string document)
    {
        if (document.Length > limits.TextBytes || Encoding.UTF8.GetByteCount(document) > limits.TextBytes)
        {
            return new GuardVerdict(new LimitExceeded("bytes of query text", limits.TextBytes, IsSize: true), false);
        }

        var reader = new ShapeReader(document, limits);
        if (reader.Read() is { } exceeded) return new GuardVerdict(exceeded, false);
        var expansion = new FragmentExpansion(reader.Definitions);
        return new GuardVerdict(Compare(expansion.Total), expansion.HasCycle);
    }

    private LimitExceeded? Compare(DocumentCounts total) =>
        total.Fields > limits.Fields ? new("fields", limits.Fields)
        : total.Aliases > limits.Aliases ? new("aliases", limits.Aliases)
        : total.Directives > limits.Directives ? new("directives", limits.Directives)
        : total.Depth > limits.Depth ? new("levels of depth", limits.Depth)
        : null;
}
