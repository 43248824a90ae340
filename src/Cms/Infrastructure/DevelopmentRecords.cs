using System.Collections.Concurrent;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Cms.Domain.Domains;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Name servers of a development machine: they know what is put at <c>/dev/dns</c>, and for the rest ask the real ones.</summary>
internal sealed class DevelopmentRecords(DnsTxtRecords real) : ITxtRecords
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> All => _texts;

    public void Put(string name, string text)
    {
        if (text.Length == 0) _texts.TryRemove(name, out _);
        else _texts[name] = text;
    }

    public Task<ProofFinding> FindAsync(string name, string text, CancellationToken cancellationToken) => _texts.TryGetValue(name, out var known)
        ? Task.FromResult(known == text ? ProofFinding.Found : ProofFinding.Missing)
        : name.EndsWith(".test", StringComparison.Ordinal) || name.EndsWith(".example", StringComparison.Ordinal) ? Task.FromResult(ProofFinding.Missing) : real.FindAsync(name, text, cancellationToken);
}
