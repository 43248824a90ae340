using System.Collections.Concurrent;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Cms.Domain.Domains;

namespace FoodSaaS.IntegrationTests.Cms.Domains;

/// <summary>Name servers that know what a test tells them.</summary>
internal sealed class KnownTexts : ITxtRecords
{
    private readonly ConcurrentDictionary<(string Name, string Text), bool> _texts = new();

    public bool IsUp { get; set; } = true;

    public void Put(string name, string text) => _texts[(name, text)] = true;

    public void Remove(string name, string text) => _texts.TryRemove((name, text), out _);

    public Task<ProofFinding> FindAsync(string name, string text, CancellationToken cancellationToken) =>
        Task.FromResult(!IsUp ? ProofFinding.Unreachable : _texts.ContainsKey((name, text)) ? ProofFinding.Found : ProofFinding.Missing);
}
