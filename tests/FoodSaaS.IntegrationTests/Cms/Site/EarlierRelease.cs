using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Cms.Site;

/// <summary>What the release before pages were entries leaves behind, and what a node of it still does.</summary>
internal sealed class EarlierRelease(ApiFixture api, Guid brand)
{
    /// <summary>The brand as that release had it: pages with versions of their own, and content types without one for them.</summary>
    /// <param name="change">What its content types were besides.</param>
    public async Task ReturnAsync(Func<ModelDefinition, ModelDefinition>? change = null)
    {
        await RunAsync("INSERT INTO cms.page_versions (tenant_id, page_id, version, document, saved_at, author, is_published) SELECT tenant_id, id, version, draft, changed_at, 'system', live IS NOT NULL FROM cms.pages WHERE tenant_id = $1", brand);
        await RunAsync("DELETE FROM content.entries WHERE tenant_id = $1 AND type = 'SitePage'", brand);
        await RunAsync("UPDATE cms.pages SET followed_version = NULL WHERE tenant_id = $1", brand);
        var model = ModelDefinition.Read((await api.ScalarAsync<string>("SELECT published FROM content.models WHERE tenant_id = $1", brand))!);
        model = model with { Types = [.. model.Types.Where(t => !t.IsSite)] };
        var text = (change?.Invoke(model) ?? model).Write();
        await RunAsync("UPDATE content.models SET published = $2, draft = $2 WHERE tenant_id = $1", brand, text);
        await RunAsync("UPDATE content.model_versions SET definition = $2, hash = $3 WHERE tenant_id = $1", brand, text, ContentHash.Of(text));
        await RunAsync("UPDATE tenancy.brands SET content_hash = $2 WHERE id = $1", brand, ContentHash.Of(text));
        api.Services.GetRequiredService<IBrandRegistry>().Forget(new TenantId(brand));
    }

    /// <summary>One of its nodes saves a page, and publishes it.</summary>
    public async Task PublishAsync(Guid page, string title)
    {
        await RunAsync("UPDATE cms.pages SET draft = jsonb_set(draft, '{title,de}', to_jsonb($2::text)), version = version + 1 WHERE id = $1", page, title);
        await RunAsync("UPDATE cms.pages SET live = draft, live_path = path WHERE id = $1", page);
        await RunAsync("INSERT INTO cms.page_versions (tenant_id, page_id, version, document, saved_at, author, is_published) SELECT tenant_id, id, version, draft, changed_at, 'system', true FROM cms.pages WHERE id = $1", page);
    }

    /// <summary>One of its nodes deletes a page.</summary>
    public async Task DeleteAsync(Guid page)
    {
        await RunAsync("INSERT INTO tenancy.history (tenant_id, entity, entity_id, version, author, valid_from) SELECT tenant_id, 'cms.page', id, version + 1, 'system', changed_at FROM cms.pages WHERE id = $1", page);
        await RunAsync("DELETE FROM cms.pages WHERE id = $1", page);
    }

    /// <summary>Everything that the brand has of pages and entries, but for the times of it.</summary>
    public async Task<string> RowsAsync() => (await api.ScalarAsync<string>(
        """
        SELECT concat(
            (SELECT json_agg(to_jsonb(p) ORDER BY p.id) FROM cms.pages p WHERE tenant_id = $1), (SELECT json_agg(to_jsonb(v) ORDER BY v.page_id, v.version) FROM cms.page_versions v WHERE tenant_id = $1),
            (SELECT json_agg(to_jsonb(e) ORDER BY e.id) FROM content.entries e WHERE tenant_id = $1), (SELECT json_agg(to_jsonb(v) ORDER BY v.entry_id, v.version) FROM content.entry_versions v WHERE tenant_id = $1),
            (SELECT json_agg(to_jsonb(m)) FROM content.models m WHERE tenant_id = $1), (SELECT json_agg(to_jsonb(m) ORDER BY m.version) FROM content.model_versions m WHERE tenant_id = $1))
        """,
        brand))!;

    private Task RunAsync(string sql, params object[] parameters) => api.ScalarAsync<object>(sql, parameters);
}
