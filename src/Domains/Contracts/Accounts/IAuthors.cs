namespace FoodSaaS.Contracts.Accounts;

/// <summary>Says who stands behind the authors that a brand's histories name.</summary>
public interface IAuthors
{
    /// <param name="authors">As histories keep them: <c>user:…</c>, <c>operator:…</c>, <c>key:…</c>, <c>app:…</c>, <c>system</c>.</param>
    /// <returns>By author, the name to show to the present brand's staff: a person's, an API key's, an app's with the person's who let it act, or an operator's who acted for the brand. Who does not work for the brand any more is missing.</returns>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> authors, CancellationToken cancellationToken);
}
