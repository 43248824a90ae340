using FoodSaaS.Cms.Domain.Domains;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>The way out to the domain name system.</summary>
internal interface ITxtRecords
{
    /// <summary>Whether one of the texts (TXT records) at a name is the one that is looked for. Ends within some seconds.</summary>
    Task<ProofFinding> FindAsync(string name, string text, CancellationToken cancellationToken);
}
