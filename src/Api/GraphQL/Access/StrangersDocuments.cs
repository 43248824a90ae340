using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// What callers may ask who show neither key nor a session of staff. Those are the visitors of our own pages: outside development they send the documents of these
/// pages, and nobody can try others on the address that every diner knows. Front-end developers have keys.
/// </summary>
internal sealed class StrangersDocuments(TrustedDocuments trusted, bool mayAskAnything)
{
    /// <summary>The refusal, or null where the caller may ask this.</summary>
    public RefusedError? Check(GraphQLPost post, Viewer viewer) =>
        mayAskAnything || viewer.Kind is not (ViewerKind.Anonymous or ViewerKind.Diner) || trusted.Holds(post.Query) ? null : Refusals.KeyRequired();
}
