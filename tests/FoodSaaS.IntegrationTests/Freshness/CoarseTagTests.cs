using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>A read that names no tags depends on the tables that it touched: forgetting costs speed, never freshness.</summary>
public sealed class CoarseTagTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    [Fact]
    public async Task An_answer_of_a_read_that_names_nothing_is_asked_again_when_its_table_is_written()
    {
        var brand = await FreshBrand.OpenAsync(fresh.Host);
        await fresh.Host.SettleAsync();
        await RegisterAsync(brand, await TagsOfAnUnnamedReadAsync(brand));
        await brand.Brand.ChangeAsync("createPage", new { path = "/story", title = In("en", "Story") }, "page", "id");
        await fresh.Host.SettleAsync();

        Assert.Equal(1, (await brand.LastReceiptAsync()).GetProperty("keysChecked").GetInt32());
    }

    [Fact]
    public async Task A_write_to_another_table_does_not_touch_it()
    {
        var brand = await FreshBrand.OpenAsync(fresh.Host);
        await fresh.Host.SettleAsync();
        await RegisterAsync(brand, await TagsOfAnUnnamedReadAsync(brand));
        await brand.PriceAsync("5.75");
        await fresh.Host.SettleAsync();

        Assert.Equal(0, (await brand.LastReceiptAsync()).GetProperty("keysChecked").GetInt32());
    }

    private async Task<IReadOnlyCollection<string>> TagsOfAnUnnamedReadAsync(FreshBrand brand)
    {
        await using var scope = await TenantScopes.EnterAsync(fresh.Host.Services, brand.Id);
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<CmsDb, int>(db => db.Pages.CountAsync(), default);
        var tags = scope.ServiceProvider.GetRequiredService<ReadTags>().All;
        Assert.Equal(["table:cms.pages"], tags);
        return tags;
    }

    private async Task RegisterAsync(FreshBrand brand, IReadOnlyCollection<string> tags)
    {
        await using var scope = await TenantScopes.EnterAsync(fresh.Host.Services, brand.Id);
        var marks = scope.ServiceProvider.GetRequiredService<InvalidationMarks>();
        const string question = """{"document":"{ brand { name } }","variables":"{}"}""";
        var answer = new StorefrontAnswer(SiteSignatures.KeyOf("coarse"), question, "en", tags, "", null);
        await scope.ServiceProvider.GetRequiredService<IStorefrontRegistry>().KeepAnswerAsync(answer, marks.Now(new(brand.Id)), default);
    }
}
